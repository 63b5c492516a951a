-- What if thresholds and factors stood elsewhere? A temporary table before the view of the same name.
-- Parameters: $nama, $nilai (lists).

create or replace temp table parameter as

with baru as (

    select unnest($nama) as nama, unnest($nilai)::decimal(18, 3) as nilai

)

select nama, nilai
from baru

union all

select lama.nama, lama.nilai
from main.parameter as lama
anti join baru using (nama)
