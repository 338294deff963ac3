package io.fluxer.entity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Where the files of a message go: the answer of {@code POST /channels/{id}/attachments}.
 *
 * @param attachments the files
 * @since 0.1.0
 */
public record PresignedUploads(List<PresignedUpload> attachments) {

	/**
	 * Fills in what the wire left out.
	 */
	public PresignedUploads(@Nullable List<PresignedUpload> attachments) {
		this.attachments = Entities.list(attachments);
	}

}
