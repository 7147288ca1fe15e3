"""What can be typed: one module for each command, with its arguments; the work is imported when it is asked for."""
