package io.fluxer.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * For whom a rule of limits holds.
 *
 * @param traits users with one of these traits
 * @param guildFeatures guilds with one of these features
 * @since 0.1.0
 */
public record InstanceLimitFilters(List<String> traits, @JsonProperty("guildFeatures") List<String> guildFeatures) {

	static final InstanceLimitFilters NONE = new InstanceLimitFilters(null, null);

	/**
	 * Fills in what the wire left out.
	 */
	public InstanceLimitFilters(@Nullable List<String> traits,
			@JsonProperty("guildFeatures") @Nullable List<String> guildFeatures) {
		this.traits = Entities.list(traits);
		this.guildFeatures = Entities.list(guildFeatures);
	}

}
