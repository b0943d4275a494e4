BEGIN TRANSACTION;
CREATE TABLE account (
	name TEXT NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	password TEXT NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	closed VARCHAR(32), 
	PRIMARY KEY (name)
);
CREATE TABLE actor (
	article VARCHAR(64) NOT NULL, 
	id TEXT NOT NULL, 
	place INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	party TEXT, 
	aliases JSON NOT NULL, 
	mentions JSON NOT NULL, 
	PRIMARY KEY (article, id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "actor" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','arland',0,'Arland','state','Arland','[]','[]');
INSERT INTO "actor" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','borland',1,'Borland','state','Borland','["the Borlanders"]','[[11, 18]]');
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0008');
CREATE TABLE article (
	sha256 VARCHAR(64) NOT NULL, 
	id TEXT NOT NULL, 
	text TEXT NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	wire TEXT, 
	published VARCHAR(10), 
	dateline TEXT, 
	url TEXT, 
	language VARCHAR(8) NOT NULL, 
	boilerplate JSON NOT NULL, 
	outcome VARCHAR(1) NOT NULL, 
	reader TEXT NOT NULL, 
	reader_version TEXT NOT NULL, unread_date TEXT, deciding JSON, shown INTEGER, 
	PRIMARY KEY (sha256)
);
INSERT INTO "article" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','cresk','Arland and Borland met in Cresk on Monday. Arland proposed a joint patrol. Borland rejected the patrol, its envoy said. The talks made no progress.','No patrol','Ferry News',NULL,'2021-03-02',NULL,NULL,'en','[[120, 129]]','0','rules','test',NULL,'["57d897949a7caf96"]',1);
CREATE TABLE aside (
	dossier TEXT NOT NULL, 
	article VARCHAR(64) NOT NULL, 
	id TEXT NOT NULL, 
	title TEXT, 
	outlet TEXT, 
	published VARCHAR(10), 
	origin TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	content BLOB NOT NULL, 
	fetched VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	PRIMARY KEY (dossier, article)
);
CREATE TABLE audit (
	number INTEGER NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	account TEXT, 
	address TEXT NOT NULL, 
	act VARCHAR(32) NOT NULL, 
	upon TEXT, 
	detail TEXT, 
	PRIMARY KEY (number)
);
CREATE TABLE borne (
	name TEXT NOT NULL, 
	usual TEXT NOT NULL, 
	actor TEXT, 
	content JSON NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE capture (
	article VARCHAR(64) NOT NULL, 
	sha256 VARCHAR(64) NOT NULL, 
	origin TEXT NOT NULL, 
	media_type TEXT NOT NULL, 
	fetched VARCHAR(32) NOT NULL, 
	content BLOB NOT NULL, id TEXT, title TEXT, outlet TEXT, url TEXT, unread_date TEXT, hint_outlet TEXT, published VARCHAR(10), hint_published VARCHAR(10), 
	PRIMARY KEY (article, sha256, origin), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "capture" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','cresk.txt','text/plain','2021-03-02T08:30:00+00:00',X'41726C616E6420616E6420426F726C616E64206D657420696E20437265736B206F6E204D6F6E6461792E2041726C616E642070726F706F7365642061206A6F696E7420706174726F6C2E20426F726C616E642072656A65637465642074686520706174726F6C2C2069747320656E766F7920736169642E205468652074616C6B73206D616465206E6F2070726F67726573732E','cresk','No patrol','Ferry News',NULL,NULL,NULL,'2021-03-02',NULL);
CREATE TABLE channel (
	article VARCHAR(64) NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	place INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	read_evidence JSON NOT NULL, 
	parties JSON NOT NULL, 
	state VARCHAR(16), 
	since VARCHAR(21), 
	planned VARCHAR(16), 
	moves JSON NOT NULL, 
	PRIMARY KEY (article, id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "channel" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','002e53dadc0cd9c7',0,'joint patrol','[43, 73]','[["arland", [0, 6]], ["borland", [11, 18]]]','frozen','2014','reactivated','["13860950e83bf8c5"]');
CREATE TABLE correction (
	number INTEGER NOT NULL, 
	entry VARCHAR(16) NOT NULL, 
	article VARCHAR(64) NOT NULL, 
	sort VARCHAR(16) NOT NULL, 
	verdict VARCHAR(16) NOT NULL, 
	change JSON NOT NULL, 
	entry_then JSON NOT NULL, 
	actors_then JSON NOT NULL, 
	moves_then JSON NOT NULL, 
	undoes INTEGER, 
	"by" TEXT NOT NULL, 
	why TEXT, 
	made VARCHAR(32) NOT NULL, 
	PRIMARY KEY (number)
);
CREATE TABLE dossier (
	id TEXT NOT NULL, 
	title TEXT NOT NULL, 
	place TEXT NOT NULL, content TEXT, 
	PRIMARY KEY (id)
);
CREATE TABLE doubt (
	article VARCHAR(64) NOT NULL, 
	place INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	reason TEXT NOT NULL, 
	read_span JSON, 
	PRIMARY KEY (article, place), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "doubt" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',0,'no date','no day','[35, 41]');
INSERT INTO "doubt" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',1,'language','as a whole',NULL);
CREATE TABLE enrolled (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	party TEXT, 
	reports INTEGER NOT NULL, 
	mentions INTEGER NOT NULL, 
	first VARCHAR(10) NOT NULL, 
	last VARCHAR(10) NOT NULL, 
	near TEXT NOT NULL, 
	words TEXT NOT NULL, 
	PRIMARY KEY (id)
);
CREATE TABLE enrolled_in (
	dossier TEXT NOT NULL, 
	actor TEXT NOT NULL, 
	reports INTEGER NOT NULL, 
	PRIMARY KEY (dossier, actor)
);
CREATE TABLE enrolment (
	name TEXT NOT NULL, 
	mark TEXT NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	took FLOAT NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE filed (
	dossier TEXT NOT NULL, 
	entry VARCHAR(16) NOT NULL, 
	article VARCHAR(64) NOT NULL, 
	sort VARCHAR(16) NOT NULL, 
	day VARCHAR(10) NOT NULL, 
	parties TEXT NOT NULL, 
	issues TEXT NOT NULL, 
	PRIMARY KEY (dossier, entry), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
CREATE TABLE filing (
	dossier TEXT NOT NULL, 
	article VARCHAR(64) NOT NULL, 
	mark VARCHAR(64) NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (dossier, article), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
CREATE TABLE finding (
	dossier TEXT NOT NULL, 
	question VARCHAR(32) NOT NULL, 
	mark TEXT NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (dossier, question)
);
CREATE TABLE given (
	id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (id), 
	UNIQUE (name)
);
CREATE TABLE likeness (
	article VARCHAR(64) NOT NULL, 
	signature BLOB NOT NULL, 
	witness VARCHAR(64), 
	superseded BOOLEAN NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
CREATE TABLE link (
	dossier TEXT NOT NULL, 
	address TEXT NOT NULL, 
	source TEXT NOT NULL, 
	title TEXT, 
	published VARCHAR(10), 
	found VARCHAR(32) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	failures INTEGER NOT NULL, 
	due VARCHAR(32), 
	trouble TEXT, 
	article VARCHAR(64), 
	PRIMARY KEY (dossier, address)
);
CREATE TABLE meaning (
	article VARCHAR(64) NOT NULL, 
	encoder TEXT NOT NULL, 
	moves JSON NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
CREATE TABLE "meeting" (
	article VARCHAR(64) NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	place INTEGER NOT NULL, 
	read_evidence JSON NOT NULL, 
	participants JSON NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	moves JSON NOT NULL, 
	date VARCHAR(21), 
	"where" TEXT, 
	outcome VARCHAR(1), country TEXT, format VARCHAR(16), judged_by JSON, 
	PRIMARY KEY (article, id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "meeting" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','6e0eee46cca255b5',0,'[0, 41]','[["arland", [0, 6]], ["borland", [11, 18]]]','held','["a45ee852171db3ee"]','2021-03-01','Cresk','0','Arland','bilateral','["57d897949a7caf96"]');
CREATE TABLE "move" (
	article VARCHAR(64) NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	place INTEGER NOT NULL, 
	kind VARCHAR(16) NOT NULL, 
	read_evidence JSON NOT NULL, 
	read_about TEXT, 
	status VARCHAR(16) NOT NULL, 
	valence VARCHAR(1), 
	actor JSON, 
	participants JSON NOT NULL, 
	recipient JSON, 
	speaker JSON, 
	date VARCHAR(21), 
	"where" TEXT, 
	confidence FLOAT NOT NULL, 
	rule TEXT NOT NULL, 
	PRIMARY KEY (article, id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "move" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','a45ee852171db3ee',0,'meet','[0, 22]',NULL,'actual',NULL,NULL,'[["arland", [0, 6]], ["borland", [11, 18]]]',NULL,NULL,'2021-03-01','Cresk',1.0,'r');
INSERT INTO "move" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','13860950e83bf8c5',1,'propose','[43, 73]','a joint patrol','actual',NULL,'["arland", [43, 73]]','[]',NULL,NULL,NULL,NULL,1.0,'r');
INSERT INTO "move" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','86486eb152bf4838',2,'reject','[75, 102]',NULL,'actual',NULL,'["borland", [75, 102]]','[]','["arland", [0, 6]]',NULL,NULL,NULL,0.75,'r');
INSERT INTO "move" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','57d897949a7caf96',3,'assess','[130, 146]',NULL,'actual','-','["reporter", [130, 146]]','[]',NULL,NULL,NULL,NULL,1.0,'r');
CREATE TABLE part (
	entry VARCHAR(16) NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	name TEXT NOT NULL, 
	PRIMARY KEY (entry, role, name), 
	FOREIGN KEY(entry) REFERENCES shown (id) ON DELETE CASCADE
);
INSERT INTO "part" VALUES('04e81b42c11919f1','speaker','Borland');
INSERT INTO "part" VALUES('a45ee852171db3ee','participants','Arland');
INSERT INTO "part" VALUES('a45ee852171db3ee','participants','Borland');
INSERT INTO "part" VALUES('13860950e83bf8c5','actor','Arland');
INSERT INTO "part" VALUES('86486eb152bf4838','actor','Borland');
INSERT INTO "part" VALUES('86486eb152bf4838','recipient','Arland');
INSERT INTO "part" VALUES('6e0eee46cca255b5','participants','Arland');
INSERT INTO "part" VALUES('6e0eee46cca255b5','participants','Borland');
INSERT INTO "part" VALUES('aba94cd933e64d37','proposer','Arland');
INSERT INTO "part" VALUES('002e53dadc0cd9c7','parties','Arland');
INSERT INTO "part" VALUES('002e53dadc0cd9c7','parties','Borland');
CREATE TABLE passage (
	article VARCHAR(64) NOT NULL, 
	encoder TEXT NOT NULL, 
	beat INTEGER NOT NULL, 
	entries JSON NOT NULL, 
	signs BLOB NOT NULL, 
	content BLOB NOT NULL, 
	PRIMARY KEY (article), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
CREATE TABLE proposal (
	article VARCHAR(64) NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	place INTEGER NOT NULL, 
	proposer JSON NOT NULL, 
	recipient JSON, 
	read_about TEXT NOT NULL, 
	status VARCHAR(16) NOT NULL, 
	moves JSON NOT NULL, answered_by JSON, 
	PRIMARY KEY (article, id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "proposal" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','aba94cd933e64d37',0,'["arland", [0, 6]]',NULL,'a joint patrol','rejected','["13860950e83bf8c5", "86486eb152bf4838"]','["86486eb152bf4838"]');
CREATE TABLE pulse (
	name TEXT NOT NULL, 
	beats INTEGER NOT NULL, 
	PRIMARY KEY (name)
);
INSERT INTO "pulse" VALUES('ledger',1);
CREATE TABLE request (
	number INTEGER NOT NULL, 
	article VARCHAR(64) NOT NULL, 
	wish VARCHAR(16) NOT NULL, 
	words TEXT NOT NULL, 
	contact TEXT, 
	made VARCHAR(32) NOT NULL, 
	state VARCHAR(16) NOT NULL, 
	settled VARCHAR(32), 
	"by" TEXT, 
	answer TEXT, 
	PRIMARY KEY (number)
);
CREATE TABLE sameness (
	number INTEGER NOT NULL, 
	name TEXT NOT NULL, 
	other TEXT NOT NULL, 
	same BOOLEAN NOT NULL, 
	undoes INTEGER, 
	"by" TEXT NOT NULL, 
	why TEXT, 
	made VARCHAR(32) NOT NULL, 
	PRIMARY KEY (number)
);
CREATE TABLE session (
	"key" VARCHAR(64) NOT NULL, 
	account TEXT NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	ends VARCHAR(32) NOT NULL, 
	PRIMARY KEY ("key"), 
	FOREIGN KEY(account) REFERENCES account (name) ON DELETE CASCADE
);
CREATE TABLE shown (
	number INTEGER NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	article VARCHAR(64) NOT NULL, 
	place INTEGER NOT NULL, 
	sort VARCHAR(16) NOT NULL, 
	kind VARCHAR(16), 
	status VARCHAR(16), 
	valence VARCHAR(1), 
	actors JSON NOT NULL, 
	towards JSON NOT NULL, 
	words TEXT NOT NULL, 
	span JSON, 
	about TEXT, 
	date VARCHAR(21), 
	day VARCHAR(10) NOT NULL, 
	"where" TEXT, 
	confidence FLOAT, 
	verdict VARCHAR(16), 
	PRIMARY KEY (number), 
	UNIQUE (id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "shown" VALUES(1,'000b3221e4f89b14','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',0,'report',NULL,NULL,NULL,'[]','[]','No patrol',NULL,NULL,NULL,'2021-03-02',NULL,NULL,NULL);
INSERT INTO "shown" VALUES(2,'04e81b42c11919f1','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',1,'statement',NULL,'indirect',NULL,'["Borland"]','[]','Borland rejected the patrol','[75, 102]',NULL,'2021-03-02','2021-03-02',NULL,NULL,NULL);
INSERT INTO "shown" VALUES(3,'a45ee852171db3ee','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',2,'move','meet','actual',NULL,'["Arland", "Borland"]','[]','Arland and Borland met','[0, 22]',NULL,'2021-03-01','2021-03-01','Cresk',1.0,NULL);
INSERT INTO "shown" VALUES(4,'13860950e83bf8c5','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',3,'move','propose','actual',NULL,'["Arland"]','[]','Arland proposed a joint patrol','[43, 73]','a joint patrol',NULL,'2021-03-02',NULL,1.0,NULL);
INSERT INTO "shown" VALUES(5,'86486eb152bf4838','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',4,'move','reject','actual',NULL,'["Borland"]','["Arland"]','Borland rejected the patrol','[75, 102]',NULL,NULL,'2021-03-02',NULL,0.75,NULL);
INSERT INTO "shown" VALUES(6,'57d897949a7caf96','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',5,'move','assess','actual','-','[]','[]','made no progress','[130, 146]',NULL,NULL,'2021-03-02',NULL,1.0,NULL);
INSERT INTO "shown" VALUES(7,'6e0eee46cca255b5','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',6,'meeting',NULL,'held',NULL,'["Arland", "Borland"]','[]','Arland and Borland met in Cresk on Monday','[0, 41]',NULL,'2021-03-01','2021-03-01','Cresk',NULL,NULL);
INSERT INTO "shown" VALUES(8,'aba94cd933e64d37','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',7,'proposal',NULL,'rejected',NULL,'["Arland"]','[]','a joint patrol','[43, 73]','a joint patrol',NULL,'2021-03-02',NULL,NULL,NULL);
INSERT INTO "shown" VALUES(9,'002e53dadc0cd9c7','000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070',8,'channel',NULL,'frozen',NULL,'["Arland", "Borland"]','[]','Arland proposed a joint patrol','[43, 73]','joint patrol','2014','2014-01-01',NULL,NULL,NULL);
CREATE TABLE source (
	dossier TEXT NOT NULL, 
	address TEXT NOT NULL, 
	added BOOLEAN NOT NULL, 
	kind VARCHAR(16), 
	outlet TEXT, 
	inside BOOLEAN, 
	etag TEXT, 
	modified TEXT, 
	checked VARCHAR(32), 
	due VARCHAR(32), 
	failures INTEGER NOT NULL, 
	trouble TEXT, 
	PRIMARY KEY (dossier, address)
);
CREATE TABLE "statement" (
	article VARCHAR(64) NOT NULL, 
	id VARCHAR(16) NOT NULL, 
	place INTEGER NOT NULL, 
	read_content JSON NOT NULL, 
	read_source JSON, 
	read_cue JSON, 
	directness VARCHAR(16) NOT NULL, 
	speaker JSON, 
	addressee JSON, 
	date VARCHAR(21), 
	cue_class VARCHAR(16), 
	confidence FLOAT, 
	PRIMARY KEY (article, id), 
	FOREIGN KEY(article) REFERENCES article (sha256) ON DELETE CASCADE
);
INSERT INTO "statement" VALUES('000b3221e4f89b14576fb92d8130bc6ee0843601b46848120cd8e0e6cf015070','04e81b42c11919f1',0,'[[75, 102]]','[104, 113]','[114, 118]','indirect','["borland", [11, 18]]',NULL,'2021-03-02','speech',NULL);
CREATE TABLE token (
	id VARCHAR(16) NOT NULL, 
	"key" VARCHAR(64) NOT NULL, 
	account TEXT NOT NULL, 
	label TEXT NOT NULL, 
	role VARCHAR(16) NOT NULL, 
	made VARCHAR(32) NOT NULL, 
	ends VARCHAR(32), 
	used VARCHAR(10), 
	PRIMARY KEY (id), 
	UNIQUE ("key"), 
	FOREIGN KEY(account) REFERENCES account (name) ON DELETE CASCADE
);
CREATE TABLE tombstone (
	sha256 VARCHAR(64) NOT NULL, 
	removed VARCHAR(32) NOT NULL, 
	reason TEXT NOT NULL, 
	PRIMARY KEY (sha256)
);
CREATE TABLE work (
	name TEXT NOT NULL, 
	done INTEGER NOT NULL, 
	total INTEGER NOT NULL, 
	told VARCHAR(32) NOT NULL, 
	trouble TEXT, 
	PRIMARY KEY (name)
);
CREATE INDEX ix_move_kind ON move (kind);
CREATE INDEX ix_move_date ON move (date);
CREATE INDEX ix_link_state ON link (state);
CREATE INDEX ix_correction_article ON correction (article);
CREATE INDEX ix_correction_entry ON correction (entry);
CREATE INDEX article_shown ON article (shown, sha256);
CREATE INDEX ix_article_outlet ON article (outlet);
CREATE INDEX ix_likeness_witness ON likeness (witness);
CREATE INDEX filing_article ON filing (article, dossier);
CREATE INDEX shown_day ON shown (day, id);
CREATE INDEX ix_shown_article ON shown (article);
CREATE INDEX shown_verdict_day ON shown (verdict, day, id);
CREATE INDEX shown_confidence ON shown (sort, confidence, id);
CREATE INDEX shown_sort_day ON shown (sort, day, id);
CREATE INDEX shown_status_day ON shown (status, day, id);
CREATE INDEX shown_kind_day ON shown (kind, day, id);
CREATE INDEX part_name ON part (name, entry);
CREATE INDEX ix_filed_article ON filed (article);
CREATE INDEX filed_day ON filed (dossier, day, entry);
CREATE INDEX filed_sort_day ON filed (dossier, sort, day, entry);
CREATE INDEX passage_beat ON passage (encoder, beat, article);
CREATE INDEX ix_session_account ON session (account);
CREATE INDEX ix_token_account ON token (account);
CREATE INDEX ix_audit_act ON audit (act);
CREATE INDEX ix_request_article ON request (article);
CREATE INDEX ix_request_state ON request (state);
CREATE INDEX ix_sameness_other ON sameness (other);
CREATE INDEX ix_sameness_name ON sameness (name);
CREATE INDEX ix_borne_actor ON borne (actor);
CREATE INDEX ix_enrolled_near ON enrolled (near);
CREATE INDEX enrolled_mentions ON enrolled (mentions, id);
CREATE INDEX ix_enrolled_name ON enrolled (name);
CREATE VIRTUAL TABLE words USING fts5(
    head, body, tokenize = 'porter unicode61 remove_diacritics 2');
INSERT INTO words (rowid, head, body) VALUES (1, 'No patrol', 'Arland and Borland met in Cresk on Monday. Arland proposed a joint patrol. Borland rejected the patrol, its envoy said. made no progress.');
INSERT INTO words (rowid, head, body) VALUES (2, 'Borland', 'Borland rejected the patrol');
INSERT INTO words (rowid, head, body) VALUES (3, 'Arland, Borland, Cresk', 'Arland and Borland met');
INSERT INTO words (rowid, head, body) VALUES (4, 'Arland', 'Arland proposed a joint patrol');
INSERT INTO words (rowid, head, body) VALUES (5, 'Borland, Arland', 'Borland rejected the patrol');
INSERT INTO words (rowid, head, body) VALUES (6, '', 'made no progress');
INSERT INTO words (rowid, head, body) VALUES (7, 'Arland, Borland, Cresk', 'Arland and Borland met in Cresk on Monday');
INSERT INTO words (rowid, head, body) VALUES (8, 'Arland', 'a joint patrol');
INSERT INTO words (rowid, head, body) VALUES (9, 'Arland, Borland', 'Arland proposed a joint patrol');
COMMIT;
