"""From the vendor's published document to `generated/camunda_rest`."""
