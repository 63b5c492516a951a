-- How many components of the standard have a price?
select count(*) from kebutuhan where harga_satuan > 0
