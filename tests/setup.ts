import fc from "fast-check";

// Property tests draw the same cases in every run: a failure is a change of the code, never of the day.
fc.configureGlobal({ seed: 20261125 });
