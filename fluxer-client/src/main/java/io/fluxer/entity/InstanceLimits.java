package io.fluxer.entity;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The limits of an instance.
 *
 * @param version the version of the form of this part
 * @param traitDefinitions the traits that rules name
 * @param rules the rules; a later one wins
 * @param defaultsHash a hash of the limits that hold without rules
 * @since 0.1.0
 */
public record InstanceLimits(int version, @JsonProperty("traitDefinitions") List<String> traitDefinitions,
		List<InstanceLimitRule> rules, @JsonProperty("defaultsHash") @Nullable String defaultsHash) {

	static final InstanceLimits NONE = new InstanceLimits(0, null, null, null);

	/**
	 * Fills in what the wire left out.
	 */
	public InstanceLimits(int version, @JsonProperty("traitDefinitions") @Nullable List<String> traitDefinitions,
			@Nullable List<InstanceLimitRule> rules, @JsonProperty("defaultsHash") @Nullable String defaultsHash) {
		this.version = version;
		this.traitDefinitions = Entities.list(traitDefinitions);
		this.rules = Entities.list(rules);
		this.defaultsHash = defaultsHash;
	}

}
