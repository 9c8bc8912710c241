-- Who has to act on the failure; null without one.
alter table document add column failure_class text;
update document set failure_class = case
    when failure like '%"class":"validation"%' then 'validation'
    when failure like '%"class":"infrastructure"%' then 'infrastructure'
    when failure like '%"class":"cancelled"%' then 'cancelled'
    else 'system' end
    where failure is not null;
