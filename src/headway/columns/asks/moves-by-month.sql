-- How many moves of each kind were made or told of in each month.
-- A month is that of the move's own date, else that of its report.
SELECT date_trunc('month', coalesce(date_first, published))::DATE AS month,
       kind,
       count(*) AS moves,
       count(DISTINCT report) AS reports
FROM move
WHERE status = 'actual'
GROUP BY ALL
ORDER BY month NULLS LAST, moves DESC, kind
