-- How many sections of the year are verified?
select count(*) from laporan where tahun = $tahun and status = 'diverifikasi'
