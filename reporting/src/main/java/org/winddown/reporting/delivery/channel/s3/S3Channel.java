package org.winddown.reporting.delivery.channel.s3;

import java.net.HttpURLConnection;
import java.util.Optional;
import org.winddown.reporting.delivery.Address;
import org.winddown.reporting.delivery.channel.Channel;
import org.winddown.reporting.delivery.channel.ChannelException;
import org.winddown.reporting.delivery.channel.Consignment;
import org.winddown.reporting.model.Fingerprint;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Puts objects into buckets, each only where there is none yet; an object is there whole or not at all. */
public final class S3Channel implements Channel {

    private final S3Settings settings;

    public S3Channel(S3Settings settings) {
        this.settings = settings;
    }

    /** A bucket and what keys in it begin with. */
    private record Place(String bucket, String prefix) {

        static Place of(Address address) {
            String rest = address.rest();
            int slash = rest.indexOf('/');
            String prefix = slash < 0 ? "" : rest.substring(slash + 1);
            return new Place(
                    slash < 0 ? rest : rest.substring(0, slash),
                    prefix.isEmpty() || prefix.endsWith("/") ? prefix : prefix + "/");
        }
    }

    @Override
    public Outcome send(Consignment consignment, Address address) {
        Place place = Place.of(address);
        String key = place.prefix() + consignment.fileName();
        try (S3Client client = client()) {
            Optional<String> found = sha256(client, place, key);
            return found.isPresent()
                    ? compare(found.get(), consignment, place, key)
                    : put(client, consignment, place, key);
        } catch (S3Exception e) {
            throw failure(e, place);
        } catch (SdkClientException e) {
            throw ChannelException.unreachable(
                    "The store of objects of bucket " + place.bucket() + " cannot be reached ("
                            + e.getClass().getSimpleName() + "). Check winddown.delivery.s3.",
                    e);
        }
    }

    private static Optional<String> sha256(S3Client client, Place place, String key) {
        try {
            byte[] there = client.getObjectAsBytes(
                            request -> request.bucket(place.bucket()).key(key))
                    .asByteArrayUnsafe();
            return Optional.of(Fingerprint.of(there));
        } catch (NoSuchKeyException e) {
            return Optional.empty();
        }
    }

    private static Outcome put(S3Client client, Consignment consignment, Place place, String key) {
        PutObjectRequest request = PutObjectRequest.builder()
                .bucket(place.bucket())
                .key(key)
                .contentType(consignment.mediaType())
                .ifNoneMatch("*")
                .build();
        try {
            client.putObject(request, RequestBody.fromBytes(consignment.bytes()));
            return Outcome.WRITTEN;
        } catch (S3Exception e) {
            // Another sender was faster.
            if (e.statusCode() == HttpURLConnection.HTTP_PRECON_FAILED) {
                return compare(sha256(client, place, key).orElse("gone again"), consignment, place, key);
            }
            // A store that knows no condition: what was there was looked at right before.
            if (e.statusCode() == HttpURLConnection.HTTP_NOT_IMPLEMENTED) {
                client.putObject(
                        request.toBuilder().ifNoneMatch(null).build(), RequestBody.fromBytes(consignment.bytes()));
                return Outcome.WRITTEN;
            }
            throw e;
        }
    }

    private static Outcome compare(String found, Consignment consignment, Place place, String key) {
        if (found.equals(consignment.sha256())) {
            return Outcome.WAS_THERE;
        }
        throw ChannelException.lasting(
                "There is another object " + key + " in bucket " + place.bucket() + ": its SHA-256 is " + found
                        + ", that of the report " + consignment.sha256() + ". Move it away, then run: winddown deliver"
                        + " --retry",
                null);
    }

    private static ChannelException failure(S3Exception failure, Place place) {
        return switch (failure.statusCode()) {
            case HttpURLConnection.HTTP_FORBIDDEN, HttpURLConnection.HTTP_UNAUTHORIZED ->
                ChannelException.passing(
                        "The store of objects does not let winddown into bucket " + place.bucket()
                                + ". Check winddown.delivery.s3.access-key and secret-key, and what they may do.",
                        null);
            case HttpURLConnection.HTTP_NOT_FOUND ->
                ChannelException.lasting(
                        "There is no bucket " + place.bucket() + ". Make it, or correct the address of the recipient.",
                        null);
            default ->
                ChannelException.passing(
                        "The store of objects of bucket " + place.bucket() + " answered " + failure.statusCode()
                                + ". See that it runs.",
                        failure);
        };
    }

    /** Tries once: when to try again is the queue's business. */
    private S3Client client() {
        S3ClientBuilder builder = S3Client.builder()
                .region(Region.of(settings.region()))
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(
                        settings.accessKey().value(), settings.secretKey().value())))
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(settings.timeout())
                        .socketTimeout(settings.timeout()))
                .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
                .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED)
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry())
                        .apiCallTimeout(settings.timeout().multipliedBy(4)));
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint()).forcePathStyle(true);
        }
        return builder.build();
    }
}
