-- Which reports were made: a plain table outside the history, to which rows are only ever added. The files lie in the
-- folder `laporan` beside the database; a report of the same data version can be made again where its file is gone.

create table laporan_dibuat (
    id bigint primary key,
    dibuat timestamp not null,         -- UTC
    pembuat varchar not null,          -- the person and the user name
    peran varchar not null,
    untuk varchar not null,            -- komisi, kecamatan, diskominfo, semua
    kode_unit varchar not null,        -- of a report for a kecamatan; '' for all others
    bentuk varchar not null,           -- xlsx, docx, html, pdf, png, svg, lembar-pdf, lembar-docx
    tahun integer not null,
    tahap varchar not null,
    pada bigint not null,              -- the data version that it tells
    bahasa varchar not null,
    skenario varchar not null,
    nama_berkas varchar not null,
    ukuran bigint not null,            -- bytes
    sha256 varchar not null
);
