package org.winddown.reporting.manifest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** An Ed25519 key in a file: the private key as PKCS #8 and the public key as SubjectPublicKeyInfo, both in PEM. */
public final class SigningKey {

    private static final String ALGORITHM = "Ed25519";
    private static final String PRIVATE = "PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final int PEM_LINE = 64;

    private final PrivateKey secret;
    private final PublicKey open;

    private SigningKey(PrivateKey secret, PublicKey open) {
        this.secret = secret;
        this.open = open;
    }

    /**
     * The key of a file, which is made when it is not there, readable for its owner alone.
     *
     * @throws SigningKeyException when the file holds no such key
     * @throws UncheckedIOException when it cannot be read or written
     */
    public static SigningKey at(Path file) {
        try {
            return Files.exists(file) ? read(file, Files.readString(file)) : make(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The signing key " + file + " cannot be read or written.", e);
        }
    }

    private static SigningKey read(Path file, String pem) {
        try {
            KeyFactory factory = KeyFactory.getInstance(ALGORITHM);
            return new SigningKey(
                    factory.generatePrivate(new PKCS8EncodedKeySpec(der(file, pem, PRIVATE))),
                    factory.generatePublic(new X509EncodedKeySpec(der(file, pem, PUBLIC))));
        } catch (InvalidKeySpecException e) {
            throw new SigningKeyException(file + " holds no " + ALGORITHM + " key: " + e.getMessage() + " " + wanted());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 on has " + ALGORITHM + ".", e);
        }
    }

    private static String wanted() {
        return "Expected are a block PRIVATE KEY (PKCS #8) and a block PUBLIC KEY, both PEM, as openssl genpkey"
                + " -algorithm ed25519 and openssl pkey -pubout write them.";
    }

    private static byte[] der(Path file, String pem, String block) {
        String begin = "-----BEGIN " + block + "-----";
        String end = "-----END " + block + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf(end);
        if (from < 0 || to < from) {
            throw new SigningKeyException(file + " has no block " + block + ". " + wanted());
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException e) {
            throw new SigningKeyException(file + ": the block " + block + " is not in Base64. " + wanted());
        }
    }

    private static SigningKey make(Path file) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java from 15 on has " + ALGORITHM + ".", e);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        if (Files.getFileStore(file.toAbsolutePath().getParent()).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        } else {
            Files.createFile(file);
        }
        Files.writeString(
                file,
                pem(PRIVATE, pair.getPrivate().getEncoded())
                        + pem(PUBLIC, pair.getPublic().getEncoded()),
                StandardOpenOption.TRUNCATE_EXISTING);
        return new SigningKey(pair.getPrivate(), pair.getPublic());
    }

    private static String pem(String block, byte[] der) {
        return "-----BEGIN " + block + "-----\n"
                + Base64.getMimeEncoder(PEM_LINE, "\n".getBytes(StandardCharsets.US_ASCII))
                        .encodeToString(der)
                + "\n-----END " + block + "-----\n";
    }

    /** SHA-256 of the public key, 64 hexadecimal digits. */
    public String id() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(open.getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }

    /** The public key in PEM, for whoever checks signatures. */
    public String publicPem() {
        return pem(PUBLIC, open.getEncoded());
    }

    byte[] sign(byte[] bytes) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initSign(secret);
            signature.update(bytes);
            return signature.sign();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The signing key cannot sign.", e);
        }
    }

    boolean signed(byte[] bytes, byte[] signature) {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(open);
            check.update(bytes);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            return false;
        }
    }
}
