"""Tasks, results, and the workers that handle them, as the old client has them."""
