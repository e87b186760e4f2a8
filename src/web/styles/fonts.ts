// Loaded after the first drawing: 240 faces by range of characters, of which a page fetches a dozen.
import "@fontsource/noto-sans-jp/400.css";
import "@fontsource/noto-sans-jp/700.css";
