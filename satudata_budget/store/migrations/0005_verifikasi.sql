-- What Diskominfo says about single rows when it returns a report: a plain table outside the history, to which rows are
-- only ever added. `perubahan` is the change set that returned the report; the words hold until its next return.

create table alasan_baris (
    id bigint primary key,
    kode_unit varchar not null,
    tahun integer not null,
    tahap varchar not null,            -- '' but for the budget's report
    bagian varchar not null,
    nama_tabel varchar not null,
    kunci varchar not null,            -- the row's id
    alasan varchar not null,
    perubahan bigint not null
);
