-- What people decided about doubtful lines and goods: a plain table outside the history, to which rows are only added.
-- Every decision is a rule for all lines like it; one that is withdrawn stays here, for rows still name it.

create table putusan_golongan (
    id bigint primary key,
    jenis varchar not null,            -- anggaran or aset
    lingkup varchar not null,          -- the unit whose files it holds for; '' for all
    kode varchar not null,             -- code book and code of a budget line, or code of a good
    teks varchar not null,             -- the text in plain words
    contoh varchar not null,           -- the text as somebody wrote it
    komponen varchar not null,         -- '' for none
    oleh varchar not null,             -- the person and the user name
    peran varchar not null,
    waktu timestamp not null,          -- UTC
    berlaku boolean not null
);
