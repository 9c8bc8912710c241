-- What failed and where, of which the text of the failure is only the long form; null without a failure.
alter table document add column failure_code text;
alter table document add column failure_stage text;
update document set failure_code = case
    when failure like '%"code":"empty_file"%' then 'empty_file'
    when failure like '%"code":"unsupported_type"%' then 'unsupported_type'
    when failure like '%"code":"too_large"%' then 'too_large'
    when failure like '%"code":"encrypted"%' then 'encrypted'
    when failure like '%"code":"corrupt"%' then 'corrupt'
    when failure like '%"code":"bad_encoding"%' then 'bad_encoding'
    when failure like '%"code":"bad_header"%' then 'bad_header'
    when failure like '%"code":"hostile_content"%' then 'hostile_content'
    when failure like '%"code":"parser_timeout"%' then 'parser_timeout'
    when failure like '%"code":"parser_crash"%' then 'parser_crash'
    when failure like '%"code":"pipeline_order"%' then 'pipeline_order'
    when failure like '%"code":"unknown_pipeline"%' then 'unknown_pipeline'
    when failure like '%"code":"db_unreachable"%' then 'db_unreachable'
    when failure like '%"code":"storage_unreachable"%' then 'storage_unreachable'
    when failure like '%"code":"service_unreachable"%' then 'service_unreachable'
    when failure like '%"code":"parts_lost"%' then 'parts_lost'
    when failure like '%"code":"stalled"%' then 'stalled'
    when failure like '%"code":"cancelled"%' then 'cancelled'
    else 'internal' end,
    failure_stage = case
    when failure like '%"stage":"split"%' then 'split'
    when failure like '%"stage":"extract"%' then 'extract'
    when failure like '%"stage":"enrich"%' then 'enrich'
    when failure like '%"stage":"validate"%' then 'validate'
    when failure like '%"stage":"review"%' then 'review'
    when failure like '%"stage":"export"%' then 'export'
    else 'intake' end
    where failure is not null;
