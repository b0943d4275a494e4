-- Proposals that nobody had answered when they were last told of, the newest first.
SELECT published,
       coalesce(proposer_party, proposer) AS who,
       coalesce(recipient_party, recipient) AS to_whom,
       about,
       proposal.status,
       outlet
FROM proposal
JOIN (SELECT sha256, outlet FROM report) ON sha256 = proposal.report
WHERE proposal.status IN ('tabled', 'pending')
ORDER BY published DESC NULLS LAST, who, about
