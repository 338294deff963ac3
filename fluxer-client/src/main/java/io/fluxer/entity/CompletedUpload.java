package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * A large file that the server has put together from its parts.
 *
 * @param uploadFilename the key by which a message names the file
 * @since 0.1.0
 */
public record CompletedUpload(String uploadFilename) {

	/**
	 * Fills in what the wire left out.
	 */
	public CompletedUpload(@Nullable String uploadFilename) {
		this.uploadFilename = Entities.text(uploadFilename);
	}

}
