package io.fluxer.rest;

import org.jspecify.annotations.Nullable;

/**
 * What a message says of a new file of its own, as a member of {@code attachments}
 * (Fluxer's API, uploads).
 *
 * @param id the place of the file in the request, counted from 0
 * @param filename the name that people see; the server normalises it
 * @param title the title
 * @param description what the file shows, for those who cannot see it
 * @param flags the bits of the flags
 * @param uploadFilename the key under which the file was sent beforehand; {@code null} if
 * it comes with the request
 * @param fileSize the size in bytes of a file that was sent beforehand
 * @param contentType the media type of a file that was sent beforehand
 * @since 0.1.0
 */
public record AttachmentMetadata(int id, String filename, @Nullable String title, @Nullable String description,
		@Nullable Integer flags, @Nullable String uploadFilename, @Nullable Long fileSize,
		@Nullable String contentType) {

	private static final int IS_SPOILER = 1 << 3;

	/**
	 * Describes a file that comes with the request.
	 * @param id the place of the file in the request, counted from 0
	 * @param file the file
	 * @return what the message says of it
	 */
	public static AttachmentMetadata of(int id, FileUpload file) {
		return new AttachmentMetadata(id, file.filename(), file.title(), file.description(),
				file.isSpoiler() ? IS_SPOILER : null, null, null, null);
	}

	/**
	 * Returns a copy for a file that was sent beforehand.
	 * @param newUploadFilename the key under which it was sent
	 * @param newFileSize the size in bytes
	 * @param newContentType the media type
	 * @return the copy
	 */
	public AttachmentMetadata uploadedAs(String newUploadFilename, long newFileSize, String newContentType) {
		return new AttachmentMetadata(this.id, this.filename, this.title, this.description, this.flags,
				newUploadFilename, newFileSize, newContentType);
	}

}
