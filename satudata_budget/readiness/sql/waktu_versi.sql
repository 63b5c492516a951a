-- When did the data version come to be that is read?
select waktu from perubahan where id = getvariable('pada')
