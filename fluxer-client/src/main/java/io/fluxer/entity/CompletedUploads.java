package io.fluxer.entity;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * The answer of {@code POST /channels/{id}/attachments/complete}.
 *
 * @param uploads the files that were put together
 * @since 0.1.0
 */
public record CompletedUploads(List<CompletedUpload> uploads) {

	/**
	 * Fills in what the wire left out.
	 */
	public CompletedUploads(@Nullable List<CompletedUpload> uploads) {
		this.uploads = Entities.list(uploads);
	}

}
