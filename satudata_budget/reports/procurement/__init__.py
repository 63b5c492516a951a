"""The list of purchases as procurement asks for it: by who may buy, with the fields of SiRUP's RUP."""
