package org.winddown.scheduler.reports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.winddown.reporting.manifest.Envelope;
import org.winddown.reporting.manifest.Manifest;
import org.winddown.reporting.manifest.SigningKey;
import org.winddown.scheduler.reports.Reports.Made;
import org.winddown.scheduler.screening.ScreeningPlan;

/** Writes a signed manifest beside each report that is kept, and checks it. */
public final class Manifests {

    /** What the name of a manifest has after that of its report. */
    public static final String SUFFIX = ".manifest.json";

    private final Path keyFile;

    /**
     * Manifests that are signed with a key.
     *
     * @param keyFile the key; made on first use when it is not there
     */
    public Manifests(Path keyFile) {
        this.keyFile = keyFile;
    }

    /** How the manifest of a file stands. */
    public enum State {
        /** There is none beside it. */
        NONE,
        /** It is signed with the key of this home, and of this very file. */
        SIGNED,
        /** It is not, so it proves nothing. */
        BROKEN
    }

    /** Where the manifest of a report is. */
    static Path beside(Path report) {
        return report.resolveSibling(report.getFileName() + SUFFIX);
    }

    /** The key by which signatures are checked, in PEM. */
    public String publicKey() {
        return SigningKey.at(keyFile).publicPem();
    }

    /** SHA-256 of that key, 64 hexadecimal digits. */
    public String keyId() {
        return SigningKey.at(keyFile).id();
    }

    /** Signs a text of a type, as an envelope in JSON. */
    public String seal(String type, byte[] payload) {
        return Envelope.seal(type, payload, SigningKey.at(keyFile));
    }

    /** The signed manifest of a report. */
    public String sealed(Made made, ScreeningPlan plan) {
        Path report = made.artifact().path();
        Manifest manifest = new Manifest(
                String.valueOf(report.getFileName()),
                made.artifact().sha256(),
                plan.runId(),
                made.unit(),
                made.artifact().kind().word(),
                plan.asOf(),
                plan.law().knownAt(),
                plan.lastingInputs());
        return seal(Manifest.TYPE, manifest.json());
    }

    void write(Made made, ScreeningPlan plan) {
        Path file = beside(made.artifact().path());
        try {
            Files.writeString(file, sealed(made, plan));
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest " + file + " could not be written.", e);
        }
    }

    /** Checks the manifest beside a file. */
    public State check(Path report, String sha256) {
        Path file = beside(report);
        if (!Files.isRegularFile(file)) {
            return State.NONE;
        }
        try {
            boolean ofThis = Envelope.open(Manifest.TYPE, Files.readString(file), SigningKey.at(keyFile))
                    .filter(json -> Manifest.sha256(json).equals(sha256))
                    .isPresent();
            return ofThis ? State.SIGNED : State.BROKEN;
        } catch (IOException e) {
            throw new UncheckedIOException("The manifest " + file + " could not be read.", e);
        }
    }
}
