"""An order process and its worker: the card, the stock, a message from the warehouse, the parcel."""
