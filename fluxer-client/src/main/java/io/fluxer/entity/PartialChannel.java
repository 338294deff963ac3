package io.fluxer.entity;

import java.util.List;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A channel as invites name it.
 *
 * @param id the id
 * @param name the name; {@code null} for a group without one
 * @param type the kind
 * @param recipients the people of a group
 * @since 0.1.0
 */
public record PartialChannel(Snowflake id, @Nullable String name, @Nullable ChannelType type,
		List<PartialRecipient> recipients) {

	/**
	 * Fills in what the wire left out.
	 */
	public PartialChannel(Snowflake id, @Nullable String name, @Nullable ChannelType type,
			@Nullable List<PartialRecipient> recipients) {
		this.id = Entities.requireId(id, "partial channel");
		this.name = name;
		this.type = type;
		this.recipients = Entities.list(recipients);
	}

}
