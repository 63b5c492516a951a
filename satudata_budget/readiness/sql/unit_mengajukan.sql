-- Which units have handed in a section for the year?
select distinct kode_unit from laporan where tahun = $tahun and status <> 'draf'
