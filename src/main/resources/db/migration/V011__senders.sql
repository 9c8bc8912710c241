-- An Idempotency-Key belongs to who sent it, by team and name; a name alone may be that of API keys of two teams.
update document set arrival_key = 'upload:' || team || '/' || owner || substr(arrival_key, length('upload:' || owner) + 1)
where arrival_key is not null and substr(arrival_key, 1, length('upload:' || owner) + 1) = 'upload:' || owner || ':';
update document set arrival_key = 'tus:' || team || '/' || owner || substr(arrival_key, length('tus:' || owner) + 1)
where arrival_key is not null and substr(arrival_key, 1, length('tus:' || owner) + 1) = 'tus:' || owner || ':';
update process_key set owner =
    (select d.team from document d where d.id = process_key.document_id) || '/' || owner;
