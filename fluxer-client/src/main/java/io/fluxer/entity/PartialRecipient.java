package io.fluxer.entity;

import org.jspecify.annotations.Nullable;

/**
 * Somebody in a group, as an invite to it names them.
 *
 * @param username the unique name
 * @since 0.1.0
 */
public record PartialRecipient(String username) {

	/**
	 * Fills in what the wire left out.
	 */
	public PartialRecipient(@Nullable String username) {
		this.username = Entities.text(username);
	}

}
