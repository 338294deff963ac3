package io.fluxer.entity;

/**
 * A file for which {@code POST /channels/{id}/attachments} asks where to send it.
 *
 * @param id the place of the file in the message, counted from 0
 * @param filename the name that people see
 * @param fileSize the size in bytes
 * @param contentType the media type
 * @since 0.1.0
 */
public record PresignedFile(int id, String filename, long fileSize, String contentType) {

}
