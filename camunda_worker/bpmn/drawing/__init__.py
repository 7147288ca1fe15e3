"""Diagrams as SVG: one module for each kind of thing that is drawn."""
