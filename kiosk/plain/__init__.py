"""The walk as plain lines on stdin and stdout: for screen readers, braille lines and scripts."""
