-- Which side demands something of which other, how often, and what its last demand is.
SELECT coalesce(p.party, p.name) AS who,
       coalesce(m.recipient_party, m.recipient) AS of_whom,
       count(DISTINCT m.id) AS demands,
       count(DISTINCT m.report) AS reports,
       max(m.published) AS last,
       arg_max(coalesce(m.about, m.evidence), (m.published, m.id)) AS last_demand
FROM move m
JOIN part p ON p.entry = m.id AND p.role IN ('actor', 'participant')
WHERE m.kind = 'demand' AND m.status = 'actual' AND m.recipient IS NOT NULL
GROUP BY ALL
HAVING who <> of_whom
ORDER BY demands DESC, who, of_whom
