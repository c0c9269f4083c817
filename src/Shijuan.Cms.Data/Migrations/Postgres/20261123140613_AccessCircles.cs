using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Shijuan.Cms.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AccessCircles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "access_limit",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    set_by_id = table.Column<int>(type: "integer", nullable: true),
                    set_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    lifted_at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_limit", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_limit_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exceptional_look",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    item_id = table.Column<int>(type: "integer", nullable: false),
                    person_id = table.Column<int>(type: "integer", nullable: false),
                    reason = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    at_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    until_utc = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_exceptional_look", x => x.id);
                    table.ForeignKey(
                        name: "FK_exceptional_look_content_item_item_id",
                        column: x => x.item_id,
                        principalTable: "content_item",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "access_limit_entry",
                columns: table => new
                {
                    id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    limit_id = table.Column<int>(type: "integer", nullable: false),
                    unit_id = table.Column<int>(type: "integer", nullable: true),
                    person_id = table.Column<int>(type: "integer", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_access_limit_entry", x => x.id);
                    table.ForeignKey(
                        name: "FK_access_limit_entry_access_limit_limit_id",
                        column: x => x.limit_id,
                        principalTable: "access_limit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_access_limit_entry_account_person_id",
                        column: x => x.person_id,
                        principalTable: "account",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_access_limit_entry_org_unit_unit_id",
                        column: x => x.unit_id,
                        principalTable: "org_unit",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_limit_one_in_force",
                table: "access_limit",
                column: "item_id",
                unique: true,
                filter: "lifted_at_utc IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_access_limit_entry_limit_id",
                table: "access_limit_entry",
                column: "limit_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_limit_entry_person_id",
                table: "access_limit_entry",
                column: "person_id");

            migrationBuilder.CreateIndex(
                name: "IX_access_limit_entry_unit_id",
                table: "access_limit_entry",
                column: "unit_id");

            migrationBuilder.CreateIndex(
                name: "IX_exceptional_look_item_id_person_id",
                table: "exceptional_look",
                columns: new[] { "item_id", "person_id" });

            Guards.AppendOnly(migrationBuilder, "exceptional_look");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_limit_entry");

            migrationBuilder.DropTable(
                name: "exceptional_look");

            migrationBuilder.DropTable(
                name: "access_limit");
        }
    }
}
