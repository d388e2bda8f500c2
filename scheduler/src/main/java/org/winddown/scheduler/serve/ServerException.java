package org.winddown.scheduler.serve;

/** The server could not start; the message says why. */
public final class ServerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ServerException(Throwable cause) {
        super("The server cannot start: " + root(cause).getMessage(), cause);
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
