"""BPMN models as they are written: read without an engine, and drawn by their own layout.

Nothing else in the package needs this room but the command line.
"""
