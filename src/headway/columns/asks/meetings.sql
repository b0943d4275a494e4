-- Meetings that were held, each day and place once, with all who are told to attend.
SELECT date_first AS day,
       coalesce(place, country) AS place,
       list_sort(list_distinct(flatten(list(participants)))) AS who,
       mode(format) AS format,
       count(DISTINCT report) AS reports
FROM meeting
WHERE status = 'held' AND date_grain = 'day'
GROUP BY ALL
ORDER BY day, reports DESC, place
