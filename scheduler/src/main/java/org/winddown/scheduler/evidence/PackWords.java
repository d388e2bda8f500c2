package org.winddown.scheduler.evidence;

import org.winddown.scheduler.evidence.EvidencePacks.Wanted;
import org.winddown.scheduler.screening.ScreeningPlan;

/** What a pack says of itself in words, and how its entries are named. */
final class PackWords {

    private PackWords() {}

    static String readme(Wanted wanted, ScreeningPlan plan) {
        return """
                EVIDENCE OF A SCREENING BY WINDDOWN

                Run      %s
                As of    %s
                Known at %s
                Unit     %s

                What is in here

                reports/          the reports of the run, byte for byte as they were kept. Beside each lies its
                                  signed manifest: its SHA-256, its unit, and all that the run depended on.
                law/              the texts the run judged by: rule packs, the catalogue of products (SHA256SUMS
                                  lists its files), the vocabulary of facts, the calendars.
                lists/            the files of every restricted-party list the run looked names up in.
                proofs/           verdicts.jsonl: the verdicts with every step of their proof, one a line. The
                                  SHA-256 of a line is the name of the proof; reports print its first 12 digits.
                                  units/: one line for each finding, with the row it was read from, the name of its
                                  proof (proofSha256) and the hash of its rule pack (packSha256).
                inputs.json       the run, all it depended on, the inventories and files it read with rows read,
                                  accepted, rejected, duplicate and blank.
                rejected/         rows that were set aside, with the reason of each.
                originals/        the files as they were received%s.
                index.json        SHA-256 and size of every other entry, signed (DSSE, Ed25519).
                Verify.java       a program that checks all of this. It needs nothing but Java 17 or later.

                How to check it

                    java Verify.java pack.zip public-key.pem

                It is a program of one file: read it first, or write your own. Take Verify.java from this file or
                from wherever you trust. The public key must come to you on another way than this file: ask
                the enterprise for it, and compare its SHA-256 by telephone.

                What this does not show

                That the files that were imported were complete or true, and that the law was read rightly: the rule
                packs name their sources and say what nobody has approved. Decisions, units and owners of parties are
                named by identity, in words or by hash (inputs.json), and are not in here as files.
                """.formatted(
                        plan.runId(),
                        plan.asOf(),
                        plan.law().knownAt(),
                        wanted.unit().isEmpty() ? "all, and the enterprise" : wanted.unit(),
                        wanted.originals() ? "" : " (not part of this pack; inputs.json names them by SHA-256)");
    }

    /** A name as a file may have it everywhere. */
    static String name(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}._-]", "_").replaceAll("^\\.+", "_");
    }
}
