package io.fluxer.entity;

import io.fluxer.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A channel that a message mentions.
 *
 * @param id the id
 * @param name the name
 * @param type the kind of the channel
 * @since 0.1.0
 */
public record ChannelMention(Snowflake id, String name, @Nullable ChannelType type) {

	/**
	 * Fills in what the wire left out.
	 */
	public ChannelMention(Snowflake id, @Nullable String name, @Nullable ChannelType type) {
		this.id = Entities.requireId(id, "channel mention");
		this.name = Entities.text(name);
		this.type = type;
	}

}
