-- How many people do what where? Counts by place and component alone: a count of one with its jabatan is a person.
-- In the order of the published columns of `pegawai`. Moment: getvariable('pada'), through the view.

select
    kode_tempat || '/' || if(komponen = '', '-', komponen) as id,
    kode_tempat,
    komponen,
    sum(jumlah) as jumlah
from pegawai
group by
    kode_tempat,
    komponen
order by id
