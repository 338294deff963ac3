package io.fluxer.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Where a file goes before the message that shows it: as a whole to one address, or in
 * parts to several (Fluxer's API, uploads). {@link #toString()} leaves the addresses out:
 * they are signed, whoever has one may write.
 *
 * @param id the place of the file in the message, counted from 0
 * @param filename the name that people see
 * @param uploadFilename the key by which the message names the file; bound to the bot and
 * the channel
 * @param fileSize the size in bytes, exactly as many must be sent
 * @param contentType the media type to send it with
 * @param uploadMode {@code singlepart} or {@code multipart}
 * @param uploadUrl the address for PUT; {@code null} for a file in parts
 * @param uploadId what the completion names; {@code null} for a file as a whole
 * @param partSize the size in bytes of each part but the last; {@code null} for a file as
 * a whole
 * @param parts the parts; empty for a file as a whole
 * @since 0.1.0
 */
public record PresignedUpload(int id, String filename, String uploadFilename, long fileSize, String contentType,
		String uploadMode, @Nullable String uploadUrl, @Nullable String uploadId, @Nullable Long partSize,
		@JsonInclude(JsonInclude.Include.NON_EMPTY) List<PresignedPart> parts) {

	/**
	 * Fills in what the wire left out.
	 */
	public PresignedUpload(int id, @Nullable String filename, @Nullable String uploadFilename, long fileSize,
			@Nullable String contentType, @Nullable String uploadMode, @Nullable String uploadUrl,
			@Nullable String uploadId, @Nullable Long partSize, @Nullable List<PresignedPart> parts) {
		this.id = id;
		this.filename = Entities.text(filename);
		this.uploadFilename = Entities.text(uploadFilename);
		this.fileSize = fileSize;
		this.contentType = Entities.text(contentType);
		this.uploadMode = Entities.text(uploadMode);
		this.uploadUrl = uploadUrl;
		this.uploadId = uploadId;
		this.partSize = partSize;
		this.parts = Entities.list(parts);
	}

	@Override
	public String toString() {
		return "PresignedUpload[id=" + this.id + ", filename=" + this.filename + ", fileSize=" + this.fileSize
				+ ", contentType=" + this.contentType + ", uploadMode=" + this.uploadMode + ", parts="
				+ this.parts.size() + "]";
	}

}
