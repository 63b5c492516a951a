-- How would the rows of {tabel} stand if a draft were saved? A temporary table before the view of the same name.
-- Parameters: $hilang (ids), and one list a column of the new rows.

create or replace temp table {tabel} as

with baru as (

    select {baru}, getvariable('pada') as perubahan_id

)

select *
from main.{tabel}
where id not in (select unnest($hilang::varchar[]))

union all by name

select *
from baru
