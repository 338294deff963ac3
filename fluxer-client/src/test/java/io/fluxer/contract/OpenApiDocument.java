package io.fluxer.contract;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.fluxer.json.FluxerJson;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fluxer's OpenAPI 3.1 document: its operations, and the schemas of their bodies, which
 * are JSON Schema 2020-12.
 * <p>
 * Objects are closed, so that a member that no schema knows is a problem, and
 * {@code oneOf} is read as {@code anyOf}: its alternatives overlap in this document
 * wherever members are optional.
 */
public final class OpenApiDocument {

	private static final String ADDRESS = "https://fluxer.example/openapi.json";

	private final JsonNode root;

	private final List<ApiOperation> operations;

	private final SchemaRegistry registry;

	private OpenApiDocument(JsonNode root) {
		this.root = root;
		this.operations = readOperations(root);
		Map<String, String> documents = Map.of(ADDRESS, closed(root.deepCopy()).toString());
		this.registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12,
				(builder) -> builder.schemas(documents));
	}

	/** Reads a document. */
	public static OpenApiDocument read(Path file) throws IOException {
		return new OpenApiDocument(FluxerJson.mapper().readTree(Files.readString(file, StandardCharsets.UTF_8)));
	}

	/** All operations, in the document's order. */
	public List<ApiOperation> operations() {
		return this.operations;
	}

	/** The operation with that id. */
	public ApiOperation operation(String id) {
		return this.operations.stream()
			.filter((operation) -> operation.id().equals(id))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No operation " + id));
	}

	/** The operation that a request calls; literal segments win over parameters. */
	public Optional<ApiOperation> match(String method, String path) {
		return this.operations.stream()
			.filter((operation) -> operation.method().equals(method) && operation.matches(path))
			.min(Comparator.comparingInt(ApiOperation::parameters));
	}

	/** The node at a JSON pointer, with a reference followed. */
	public JsonNode resolve(JsonNode schema) {
		JsonNode reference = schema.path("$ref");
		return reference.isString() ? this.root.at(reference.asString().substring(1)) : schema;
	}

	/** The node at a JSON pointer. */
	public JsonNode at(String pointer) {
		return this.root.at(pointer);
	}

	/** What a body has that the schema at a JSON pointer does not allow. */
	public List<String> problems(String pointer, JsonNode body) {
		if (this.root.at(pointer).isMissingNode()) {
			return List.of("no schema at " + pointer);
		}
		String fragment = pointer.replace("{", "%7B").replace("}", "%7D");
		Schema schema = this.registry.getSchema(SchemaLocation.of(ADDRESS + "#" + fragment));
		return schema
			.validate(body,
					(context) -> context
						.executionConfig((configuration) -> configuration.formatAssertionsEnabled(Boolean.TRUE)))
			.stream()
			.map((error) -> error.getInstanceLocation() + ": " + error.getMessage())
			.toList();
	}

	private static List<ApiOperation> readOperations(JsonNode root) {
		List<ApiOperation> operations = new ArrayList<>();
		root.path("paths")
			.forEachEntry((template, methods) -> methods.forEachEntry((method, operation) -> operations
				.add(ApiOperation.read(method.toUpperCase(), template, operation))));
		return List.copyOf(operations);
	}

	private static JsonNode closed(JsonNode node) {
		if (node instanceof ObjectNode object) {
			if (object.path("properties").isObject() && object.path("type").isString()
					&& !object.has("additionalProperties")) {
				object.put("additionalProperties", false);
			}
			if (object.path("oneOf").isArray()) {
				object.set("anyOf", object.remove("oneOf"));
			}
		}
		node.forEach(OpenApiDocument::closed);
		return node;
	}

}
