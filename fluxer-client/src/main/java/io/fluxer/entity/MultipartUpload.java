package io.fluxer.entity;

/**
 * A large file all of whose parts were sent.
 *
 * @param uploadFilename the key of the file
 * @param uploadId the id of its upload
 * @since 0.1.0
 */
public record MultipartUpload(String uploadFilename, String uploadId) {

}
