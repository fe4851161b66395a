package org.guildhall.membership.employer;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.guildhall.kit.authority.Position;
import org.guildhall.kit.paging.Page;
import org.guildhall.kit.paging.PageQuery;
import org.guildhall.kit.security.Requires;
import org.guildhall.kit.web.Creates;
import org.guildhall.kit.web.Idempotent;
import org.guildhall.kit.web.IfMatch;
import org.guildhall.membership.employer.EmployerRepository.Wanted;
import org.jspecify.annotations.Nullable;

@Path("/employers")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "用人单位 · employers", description = "用人单位登记。The register of employers.")
class EmployerResource {

    private final EmployerService employers;

    EmployerResource(EmployerService employers) {
        this.employers = employers;
    }

    @POST
    @Idempotent
    @Creates("/employers/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "registerEmployer", summary = "登记用人单位 · register an employer")
    public EmployerView register(@NotNull @Valid RegisterEmployer registering) {
        return employers.register(registering);
    }

    @GET
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "listEmployers", summary = "列出管理范围内的用人单位 · list the employers kept in scope")
    public Page<EmployerView> list(
            @Parameter(description = "名称所含文字 · part of the name") @QueryParam("name") @Size(max = 100) @Nullable String name,
            @Parameter(description = "统一社会信用代码 · credit code") @QueryParam("creditCode") @Size(max = 18) @Nullable String creditCode,
            @Parameter(description = "区划代码或其开头 · an area code, or the beginning of one")
                    @QueryParam("area")
                    @Pattern(regexp = "[1-9]\\d{1,11}") @Nullable String area,
            @Parameter(description = "所属工会 · its union") @QueryParam("union") @Nullable UUID union,
            @Parameter(description = "true 为已建会，false 为未建会 · true for those with a union, false for those without")
                    @QueryParam("united")
                    @Pattern(regexp = "true|false") @Nullable String united,
            @Parameter(description = "含已注销 · closed ones too") @QueryParam("closed") @DefaultValue("false")
                    boolean closed,
            @BeanParam PageQuery page) {
        Boolean withUnion = united == null ? null : Boolean.valueOf(united);
        return employers.list(new Wanted(name, creditCode, area, union, withUnion, closed), page);
    }

    @GET
    @Path("/{id}")
    @Requires({Position.ENROLMENT_OFFICER, Position.REFORM_OFFICER, Position.AUDITOR})
    @Operation(operationId = "getEmployer", summary = "查看用人单位 · read an employer")
    public EmployerView read(UUID id) {
        return employers.read(id);
    }

    @GET
    @Path("/{id}/history")
    @Requires(Position.AUDITOR)
    @Operation(
            operationId = "listEmployerChanges",
            summary = "用人单位沿革 · the history of an employer, the last recorded first")
    public Page<EmployerChangeView> history(UUID id, @BeanParam PageQuery page) {
        return employers.history(id, page);
    }

    @PATCH
    @Path("/{id}")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "editEmployer", summary = "变更用人单位信息 · edit an employer")
    public EmployerView edit(UUID id, @NotNull @Valid EditEmployer edit, @BeanParam IfMatch ifMatch) {
        return employers.edit(id, edit, ifMatch);
    }

    @POST
    @Path("/{id}/close")
    @Requires(Position.ENROLMENT_OFFICER)
    @Operation(operationId = "closeEmployer", summary = "注销用人单位登记 · take an employer out of the register")
    public EmployerView close(UUID id, @NotNull @Valid CloseEmployer closing, @BeanParam IfMatch ifMatch) {
        return employers.close(id, closing, ifMatch);
    }
}
