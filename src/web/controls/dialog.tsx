import type { ReactNode } from "react";
import { Button, Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";
import { useTongue } from "../language/language.tsx";

interface PanelProps {
  readonly title: ReactNode;
  readonly closeLabel?: string;
  readonly onClose: () => void;
  /** A drawer comes from the side, a box from the middle. */
  readonly shape?: "drawer" | "box";
  readonly children: ReactNode;
}

/** A dialog that takes the focus, gives it back, and closes by Escape or a press outside. */
export function Panel({ title, closeLabel, onClose, shape = "box", children }: PanelProps) {
  const { t } = useTongue();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={`overlay ${shape}`}
    >
      <Modal className={`panel ${shape}`}>
        <Dialog>
          <div className="panel-head">
            <Heading slot="title">{title}</Heading>
            <Button className="text-button" onPress={onClose} aria-label={closeLabel ?? t.frame.close}>
              ✕
            </Button>
          </div>
          <div className="panel-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
