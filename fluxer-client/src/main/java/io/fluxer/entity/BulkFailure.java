package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * One of several things that could not be made.
 *
 * @param name the name it should have had
 * @param error why, in the server's words
 * @since 0.1.0
 */
public record BulkFailure(String name, String error) {

	/**
	 * Fills in what the wire left out.
	 */
	public BulkFailure(@Nullable String name, @Nullable String error) {
		this.name = Entities.text(name);
		this.error = Entities.text(error);
	}

}
