package org.winddown.scheduler.cli;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A password for an account.
 *
 * @param text the password
 * @param madeUp whether nobody knows it yet, so that it must be shown
 */
record Password(String text, boolean madeUp) {

    private static final int RANDOM_BYTES = 15;

    /** The first line of a file, or one of 20 random characters when no file is named. */
    static Password of(@Nullable Path file) {
        return file == null
                ? random()
                : new Password(CommandFiles.text(file).lines().findFirst().orElse(""), false);
    }

    static Password random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new Password(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes), true);
    }

    String shown() {
        return madeUp ? " Its password is " + text + " (shown only now)." : "";
    }

    @Override
    public String toString() {
        return "Password";
    }
}
