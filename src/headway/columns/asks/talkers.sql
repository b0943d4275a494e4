-- Who is quoted most, for which side, between which days.
SELECT speaker,
       mode(speaker_party) AS side,
       count(*) AS statements,
       count(*) FILTER (directness <> 'indirect') AS in_own_words,
       count(DISTINCT report) AS reports,
       min(published) AS first,
       max(published) AS last
FROM statement
WHERE speaker IS NOT NULL AND class = 'speech'
GROUP BY speaker_id, speaker
ORDER BY statements DESC, speaker
