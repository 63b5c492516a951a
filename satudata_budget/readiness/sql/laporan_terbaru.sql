-- When was the newest report of the year handed in, returned or verified?
select max(tanggal) from laporan where tahun = $tahun
